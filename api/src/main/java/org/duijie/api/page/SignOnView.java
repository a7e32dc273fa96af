package org.duijie.api.page;

/// What people see of single sign-on on the page of their account.
///
/// @param offered whether there is a provider to link to
/// @param provider what it is called
/// @param linked since when the account is linked, and with whom; empty while it is not
public record SignOnView(boolean offered, String provider, String linked) {
    public boolean shown() {
        return offered || !linked.isEmpty();
    }
}
