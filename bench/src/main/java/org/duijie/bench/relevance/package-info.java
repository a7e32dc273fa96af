/// What the program finds and how it ranks, on human judgements, and the figures that must not move unnoticed.
///
/// [org.duijie.bench.relevance.Regression] is one checked-in experiment (`bench/regressions/*.yaml`): the data by their
/// hash, the model, the figures and how far each may move, up or down.
@NullMarked
package org.duijie.bench.relevance;

import org.jspecify.annotations.NullMarked;
