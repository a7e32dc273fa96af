package org.duijie.domain;

import org.duijie.domain.text.CanonicalText;

/// One piece of a record's prose under the name that the contract gives it, with who may read it.
public record TextField(String name, CanonicalText text, Disclosure disclosure) {}
