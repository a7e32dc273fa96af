package org.duijie.bench.evidence;

import org.duijie.matcher.Need;

/// A need under the name that its folder gives it.
record Question(String id, Need need) {}
