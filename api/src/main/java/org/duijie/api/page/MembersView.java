package org.duijie.api.page;

import java.util.List;

/// An organisation as its administrator sees it.
///
/// @param roles the roles that its administrator may give
/// @param link a link that was just made, shown this once; else empty
public record MembersView(
        List<Row> members,
        List<Choice> roles,
        List<Open> invitations,
        List<Right> rights,
        List<Choice> scopes,
        String link,
        String fault) {
    public MembersView {
        members = List.copyOf(members);
        roles = List.copyOf(roles);
        invitations = List.copyOf(invitations);
        rights = List.copyOf(rights);
        scopes = List.copyOf(scopes);
    }

    public record Choice(String value, String label) {}

    /// A member, with the roles that they have among those that may be given, and others.
    public record Row(String id, String username, String name, List<String> roles, boolean manages, boolean active) {
        public Row {
            roles = List.copyOf(roles);
        }
    }

    public record Open(String id, String addressee, String expires) {}

    public record Right(String id, String who, String scope, String limit, String from, String until, String revoked) {}
}
