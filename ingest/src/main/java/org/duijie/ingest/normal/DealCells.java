package org.duijie.ingest.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.domain.Coded;
import org.duijie.domain.Deal;
import org.duijie.domain.Deal.Availability;
import org.duijie.domain.Deal.Conversion;
import org.duijie.domain.Deal.Pricing;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Price;
import org.duijie.domain.TransferMode;
import org.duijie.ingest.cell.CellFault;
import org.duijie.ingest.cell.DateCell;
import org.duijie.ingest.cell.Excerpt;
import org.duijie.ingest.cell.ListCell;
import org.duijie.ingest.cell.MoneyCell;
import org.duijie.ingest.cell.Remarks;

/// How an offer may be had: the columns that achievements and patents share.
final class DealCells {
    /// “2022-05 许可 30万元”.
    private static final Pattern CONVERSION = Pattern.compile(
            "([\\d年月日./\\-]{4,12})\\s*([^\\d¥$]*?)\\s*((?:CNY|RMB|USD|US\\$|[¥$])?\\s*\\d.*|面议|免费|保密|negotiable|free)?",
            Pattern.CASE_INSENSITIVE);

    private DealCells() {}

    static Deal read(RowCells row) {
        List<Conversion> conversions = new ArrayList<>();
        row.each("conversions", (cell, remarks) -> {
            for (String item : ListCell.clauses(cell)) {
                conversions.add(conversion(row, item, remarks));
            }
        });
        return new Deal(
                row.codes("modes", TransferMode.class, TransferMode.OTHER),
                row.code("pricing", Pricing.class, Pricing.UNKNOWN, Pricing.OTHER),
                row.price("price"),
                row.code("availability", Availability.class, Availability.UNKNOWN, Availability.OTHER),
                row.date("availabilityAsOf"),
                conversions);
    }

    /// What cannot be read of an old conversion is kept as its wording: it is history, no reason to refuse an offer.
    private static Conversion conversion(RowCells row, String item, Remarks remarks) {
        Matcher parts = CONVERSION.matcher(item);
        try {
            if (parts.matches()) {
                String amount = parts.group(3) == null ? "" : parts.group(3).replace("保密", "");
                Coded<TransferMode> mode = parts.group(2).isBlank()
                        ? Coded.of(TransferMode.OTHER)
                        : row.coded(parts.group(2), TransferMode.class, TransferMode.OTHER, remarks);
                return new Conversion(
                        DateCell.read(parts.group(1), remarks), mode, MoneyCell.read(amount, "", remarks), item);
            }
        } catch (CellFault fault) {
            remarks.add(fault.code(), fault.explanation());
            return new Conversion(PartialDate.UNKNOWN, Coded.of(TransferMode.OTHER), Price.UNKNOWN, item);
        }
        remarks.add(
                "conversion.unreadable",
                "“%s” was kept as written: a conversion reads like 2022-05 许可 30万元".formatted(Excerpt.of(item)));
        return new Conversion(PartialDate.UNKNOWN, Coded.of(TransferMode.OTHER), Price.UNKNOWN, item);
    }
}
