/// OpenNLP's English sentences, the only place that knows OpenNLP. Loaded when the first English text asks.
@org.jspecify.annotations.NullMarked
package org.duijie.models.opennlp;
