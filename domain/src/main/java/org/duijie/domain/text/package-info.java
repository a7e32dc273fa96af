/// Text that is normalised once, with the way back to what was written.
@org.jspecify.annotations.NullMarked
package org.duijie.domain.text;
