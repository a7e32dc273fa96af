/// The catalogue (成果目录): records come in once, are found by what a viewer may read, and never drift from their index.
@org.jspecify.annotations.NullMarked
package org.duijie.exchange.catalogue;
