package org.duijie.ingest.cell;

/// Where readers of cells leave their remarks.
@FunctionalInterface
public interface Remarks {
    void add(Remark remark);

    default void add(String code, String message) {
        add(new Remark(code, message));
    }
}
