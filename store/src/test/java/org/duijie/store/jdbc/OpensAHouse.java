package org.duijie.store.jdbc;

import java.nio.file.Path;

/// Opens the house it is told to, says so, and keeps it until it is killed; or says why it could not.
final class OpensAHouse {
    private OpensAHouse() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (JdbcHouse house = JdbcHouse.open(Path.of(arguments[0]))) {
            System.out.println(house.catalogueStore().lastSequence() >= 0 ? "open" : "odd");
            Thread.sleep(600_000);
        } catch (DataFolderInUse e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
