package org.duijie.ingest.cell;

import java.util.Locale;
import org.duijie.domain.CreditCode;

/// 统一社会信用代码; the nine characters of the old 组织机构代码 do not replace it.
public final class CreditCodeCell {
    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 9;

    private CreditCodeCell() {}

    public static String read(String cell, Remarks remarks) {
        String code = Plain.of(cell).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (code.isEmpty() || CreditCode.isValid(code)) {
            return code;
        }
        if (code.length() == OLD_LENGTH) {
            remarks.add(
                    "credit-code.old",
                    "“%s” is an old organisation code and was left out: give the 18 characters"
                            .formatted(Excerpt.of(cell)));
            return "";
        }
        String why = code.matches("[0-9A-HJ-NPQRTUWXY]{" + LENGTH + "}")
                ? "its last character should be " + CreditCode.checkDigit(code)
                : "it needs 18 digits or capitals without I, O, S, V and Z";
        throw new CellFault(
                "credit-code.invalid",
                "“%s” is not a unified social credit code: %s. Compare it with the licence"
                        .formatted(Excerpt.of(cell), why));
    }
}
