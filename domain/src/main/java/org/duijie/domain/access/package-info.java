/// Who may see what: a [org.duijie.domain.access.Viewer] becomes a [org.duijie.domain.access.Visibility], which stores
/// compile to SQL and search engines to filters.
@org.jspecify.annotations.NullMarked
package org.duijie.domain.access;
