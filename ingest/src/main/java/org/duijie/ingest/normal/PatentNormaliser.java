package org.duijie.ingest.normal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.domain.Coded;
import org.duijie.domain.Disclosure;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Party;
import org.duijie.domain.Patent;
import org.duijie.domain.Patent.Encumbrance;
import org.duijie.domain.Patent.EncumbranceKind;
import org.duijie.domain.Patent.LegalStatus;
import org.duijie.domain.Patent.Owner;
import org.duijie.domain.Patent.Status;
import org.duijie.domain.text.CanonicalText;
import org.duijie.ingest.cell.ClaimCell;
import org.duijie.ingest.cell.PatentNumberCell;

/// 专利. One that may not be published yet is kept from everybody but the invited, and a secret one never enters.
final class PatentNormaliser implements Normaliser {
    private static final Pattern SHARE = Pattern.compile("\\s*[（(]\\s*(\\d{1,3}(?:\\.\\d+)?\\s*[%％])\\s*[)）]$");
    private static final Pattern SECRET = Pattern.compile("国防专利|保密专利");

    @Override
    public Patent read(RowCells row, Envelopes envelopes) {
        refuseSecret(row);
        CanonicalText title = Titled.require(row);
        List<Owner> owners =
                row.parties("owners").stream().map(PatentNormaliser::owner).toList();
        List<Party> applicants = row.parties("applicants");
        if (owners.isEmpty() && applicants.isEmpty()) {
            throw row.missing("owners");
        }
        String unit = owners.isEmpty()
                ? applicants.getFirst().name()
                : owners.getFirst().party().name();
        String applicationNo = applicationNo(row);
        LegalStatus status = new LegalStatus(
                row.code("status", Status.class, Status.UNKNOWN, Status.OTHER),
                row.date("statusDate"),
                row.text("statusSource"));
        return new Patent(
                envelopes.of(row, List.of(row.text("key"), applicationNo), title.value(), unit, atLeast(row, status)),
                title,
                row.prose("summary"),
                row.code("type", Patent.Type.class, Patent.Type.OTHER, Patent.Type.OTHER),
                applicationNo,
                publicationNo(row),
                filed(row),
                row.date("published"),
                row.date("granted"),
                applicants,
                owners,
                row.parties("inventors"),
                status,
                ClaimCell.read(row.lines("claims")),
                row.words("keywords"),
                row.lexicon().fields().read(row),
                encumbrances(row),
                row.text("coOwnerAgreement"),
                DealCells.read(row),
                new LinkCells(row).all(),
                Envelopes.contact(row));
    }

    private static void refuseSecret(RowCells row) {
        boolean secret = row.yes("secretPatent", "Yes", true)
                || Stream.of("type", "status")
                        .anyMatch(field -> SECRET.matcher(row.text(field)).find());
        if (secret) {
            throw row.fault(
                    row.has("secretPatent") ? "secretPatent" : "type",
                    "secrecy.refused",
                    "a secret patent never enters a catalogue: it was not kept");
        }
    }

    private static PartialDate filed(RowCells row) {
        row.required("filed");
        PartialDate filed = row.date("filed");
        if (!filed.isKnown()) {
            throw row.fault(
                    "filed",
                    "date.unreadable",
                    "“%s” holds no date, and a patent is filed on one: write 2022-03-15"
                            .formatted(row.heading("filed")));
        }
        return filed;
    }

    private static String applicationNo(RowCells row) {
        return PatentNumberCell.isPublication(row.text("applicationNo"))
                ? ""
                : row.figure("applicationNo", "", PatentNumberCell::application);
    }

    private static String publicationNo(RowCells row) {
        boolean misplaced = !row.has("publicationNo") && PatentNumberCell.isPublication(row.text("applicationNo"));
        return PatentNumberCell.publication(row.text(misplaced ? "applicationNo" : "publicationNo"));
    }

    private static Owner owner(Party party) {
        Matcher share = SHARE.matcher(party.name());
        return share.find()
                ? new Owner(
                        Party.named(share.replaceFirst("")), share.group(1), PartialDate.UNKNOWN, PartialDate.UNKNOWN)
                : new Owner(party, "", PartialDate.UNKNOWN, PartialDate.UNKNOWN);
    }

    private static List<Encumbrance> encumbrances(RowCells row) {
        return row.codes("encumbrances", EncumbranceKind.class, EncumbranceKind.OTHER).stream()
                .map(kind -> new Encumbrance(kind, Party.NONE, PartialDate.UNKNOWN, PartialDate.UNKNOWN))
                .toList();
    }

    /// Without a publication, a grant or a status that comes after one, an application must be taken for unpublished.
    private static Disclosure atLeast(RowCells row, LegalStatus status) {
        Coded<Status> code = status.status();
        boolean published = row.has("published")
                || row.has("granted")
                || row.has("publicationNo")
                || PatentNumberCell.isPublication(row.text("applicationNo"))
                || impliesPublication(code.code());
        if (!published) {
            row.remark(
                    "published",
                    "patent.unpublished",
                    "nothing says that this application was published: only the invited will see it until “%s” is filled in"
                            .formatted(row.heading("published")));
        }
        return published ? Disclosure.PUBLIC : Disclosure.INVITED;
    }

    private static boolean impliesPublication(Status status) {
        return switch (status) {
            case PUBLISHED, EXAMINED, GRANTED, FEE_GRACE, LAPSED_UNPAID, EXPIRED, INVALIDATED, PARTLY_INVALIDATED ->
                true;
            case UNKNOWN, OTHER, ABANDONED, WITHDRAWN, DEEMED_WITHDRAWN, REFUSED, RESTORED, SUSPENDED -> false;
        };
    }
}
