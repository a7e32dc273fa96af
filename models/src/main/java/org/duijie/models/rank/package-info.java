/// The ranking model as data: flat trees, exact contributions, calibration, and the card that says what it was made
/// from.
@org.jspecify.annotations.NullMarked
package org.duijie.models.rank;
