/// Requests that nobody sends by mistake, made from the contract by chance.
@org.jspecify.annotations.NullMarked
package org.duijie.client.fuzz;
