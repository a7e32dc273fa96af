package org.duijie.exchange.mail;

/// What a mail says: a subject of one line, and plain text.
public record Letter(String subject, String text) {
    public Letter {
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }

    /// A letter may hold a secret.
    @Override
    public String toString() {
        return "Letter";
    }
}
