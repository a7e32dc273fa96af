/// 监督: who may ask the audit log what.
@org.jspecify.annotations.NullMarked
package org.duijie.exchange.oversight;
