package org.duijie.api.page;

import java.util.List;

/// What people see of their own account: where they are signed in, and what came of changing the password.
public record AccountPage(String username, List<Row> sessions, String fault, String done) {
    public AccountPage {
        sessions = List.copyOf(sessions);
    }

    /// A session as its owner recognises it.
    ///
    /// @param client browser and system, or what the program called itself
    public record Row(String id, String client, String opened, String used, boolean current) {}

    public boolean elsewhere() {
        return sessions.size() > 1;
    }
}
