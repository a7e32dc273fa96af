package org.duijie.ingest.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.domain.Party;

/// Names of units or people in their order, without “（第一）”, “1.” and raised numbers; the one marked first comes first.
public final class PartyCell {
    private static final Pattern FIRST =
            Pattern.compile("[（(]?\\s*第[一1](?:完成|发明|申请)?(?:单位|人|作者)?\\s*[)）:：]\\s*|[（(](?:first|lead)[)）]");
    private static final Pattern ORDINAL = Pattern.compile(
            "^\\s*(?:\\d{1,2}[.、)）]\\s*|[①-⑳])|[（(]\\s*第[二三四五六七八九十\\d]+\\s*[)）]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+$|\\*+$|[①-⑳]$");

    private PartyCell() {}

    public static List<Party> read(List<String> names) {
        List<Party> parties = new ArrayList<>();
        for (String written : names) {
            Matcher first = FIRST.matcher(written);
            boolean leads = first.find();
            String name = ORDINAL.matcher(first.replaceAll("")).replaceAll("").strip();
            Party party = Party.named(name);
            if (!name.isEmpty() && !parties.contains(party)) {
                parties.add(leads ? 0 : parties.size(), party);
            }
        }
        return parties;
    }
}
