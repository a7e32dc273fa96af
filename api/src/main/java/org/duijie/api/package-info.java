/// The outside of the house: HTTP, pages and the command line. Everything is wired together here.
@org.jspecify.annotations.NullMarked
package org.duijie.api;
