/// Ways to learn an order, feature groups left out, and ideas beyond, each beside the program as it is on the same
/// needs
/// and folds.
@org.jspecify.annotations.NullMarked
package org.duijie.bench.ranking;
