package org.duijie.api.page;

import java.util.List;
import java.util.Optional;

/// A page of the audit log (审计日志), the newest entries first.
///
/// @param record the record that all of them are about, as it was asked for; empty for the whole log
/// @param fault what is wrong with what was asked for
/// @param next where the page after this one is
public record AuditView(String record, String fault, Optional<Signed> signed, List<Row> rows, Optional<String> next) {
    public AuditView {
        rows = List.copyOf(rows);
    }

    /// What the newest checkpoint (检查点) covers.
    public record Signed(String entries, String time, String key) {}

    /// An entry of the log.
    ///
    /// @param who the person, their organisation, or what the house did it for
    /// @param href where the subject can be seen; empty when it has no page
    /// @param receipt where the receipt (回执) is; empty for who may not have it
    public record Row(
            String number, String time, String action, String who, String subject, String href, String receipt) {}
}
