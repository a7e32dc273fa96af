/// What a text says in numbers: “≥67%”, “1.80 g/cm³”, “-40~85℃”, “不超过0.5亿元”.
///
/// A person who looks for a supplier reads these first: a film for 120 ℃ does not answer a need for 300 ℃, however
/// alike
/// the two texts are. [org.duijie.models.text.quantity.Quantities] finds them and brings each to one unit for its
/// dimension, so that 0.3 mm and 300 μm are the same, and to the span of values that it admits, so that “≥ 5” and “8”
/// can be compared. Units are data: `units.tsv`.
@org.jspecify.annotations.NullMarked
package org.duijie.models.text.quantity;
