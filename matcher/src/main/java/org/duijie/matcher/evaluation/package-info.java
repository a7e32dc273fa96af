/// Measuring and training: folders of human judgements, metrics, folds. Candidate recall and ranking are measured
/// apart.
@org.jspecify.annotations.NullMarked
package org.duijie.matcher.evaluation;
