/// Pages for people: what is shown, as plain view records; the templates in `src/main/jte` only lay it out.
@org.jspecify.annotations.NullMarked
package org.duijie.api.page;
