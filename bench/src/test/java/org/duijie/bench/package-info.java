@NullMarked
package org.duijie.bench;

import org.jspecify.annotations.NullMarked;
