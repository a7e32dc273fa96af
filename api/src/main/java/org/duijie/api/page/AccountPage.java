package org.duijie.api.page;

import java.util.List;

/// What people see of their own account: whether their organisation is verified, where they are signed in, their
/// programs' keys, and what came of changing the password.
///
/// @param standing what became of the registration of the organisation; empty when there is nothing to say
/// @param token a key that was just made, shown this once; else empty
public record AccountPage(
        String username,
        String standing,
        boolean manages,
        List<Draft> drafts,
        List<Row> sessions,
        List<Key> keys,
        String token,
        String fault,
        String keyFault,
        String erasureFault,
        String done) {
    public AccountPage {
        sessions = List.copyOf(sessions);
        keys = List.copyOf(keys);
        drafts = List.copyOf(drafts);
    }

    /// A session as its owner recognises it.
    ///
    /// @param client browser and system, or what the program called itself
    public record Row(String id, String client, String opened, String used, boolean current) {}

    /// A challenge that was saved and not published.
    public record Draft(String href, String title) {}

    public record Key(String id, String name, String scopes, String expires, String used) {}

    public boolean elsewhere() {
        return sessions.size() > 1;
    }
}
