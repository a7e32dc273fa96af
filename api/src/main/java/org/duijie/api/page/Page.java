package org.duijie.api.page;

import java.util.Optional;
import org.duijie.api.words.Words;
import org.duijie.domain.access.ActingPolicy;
import org.duijie.domain.access.Viewer;

/// What every page knows: its reader, the language, and where it is, so that the language can be switched in place.
///
/// @param path the path of this page
/// @param query its query without `lang`, as it stands in the address
/// @param userName the signed-in user's name, if there is one
public record Page(Words words, Viewer viewer, String path, String query, Optional<String> userName) {
    public String t(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    public String language() {
        return words.tongue().tag();
    }

    /// This page in the other language.
    public String switchHref() {
        String prefix = query.isEmpty() ? "?" : "?" + query + "&";
        return path + prefix + "lang=" + words.tongue().other().code();
    }

    public boolean signedIn() {
        return userName.isPresent();
    }

    public boolean mayPost() {
        return viewer instanceof Viewer.Member && ActingPolicy.posts(viewer);
    }

    public boolean isResearcher() {
        return ActingPolicy.claims(viewer);
    }

    /// Whether somebody has checked whom this reader speaks for.
    public boolean isVerified() {
        return viewer instanceof Viewer.Member member && member.verified();
    }

    public boolean isOperator() {
        return ActingPolicy.operates(viewer);
    }

    /// Whether claims to profiles may wait for this reader.
    public boolean decidesClaims() {
        return ActingPolicy.decidesProfiles(viewer);
    }

    /// Whether the navigation entry that leads to `prefix` is where we are.
    public boolean at(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    public boolean inCatalogue() {
        return at("/achievements") || at("/patents") || at("/researchers") || at("/organisations");
    }
}
