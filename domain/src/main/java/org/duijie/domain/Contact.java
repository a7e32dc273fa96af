package org.duijie.domain;

/// The institution's office, which anyone may see, and the person, whom only the owner sees (never indexed, never
/// logged).
public record Contact(String office, String person, String phone, String email) {
    public static final Contact NONE = new Contact("", "", "", "");

    @Override
    public String toString() {
        return "Contact[office=" + office + ", person withheld]";
    }
}
