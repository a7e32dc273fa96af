/// Records and their rules: what an achievement, a patent, a researcher, a challenge or an organisation *is*.
@org.jspecify.annotations.NullMarked
package org.duijie.domain;
