package org.duijie.exchange.identity;

/// Who somebody is at an identity provider (身份提供方), as its token says: a name that means something there alone.
public record Subject(String issuer, String name) {
    @Override
    public String toString() {
        return "Subject[" + issuer + "]";
    }
}
