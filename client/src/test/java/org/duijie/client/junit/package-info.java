/// What the end-to-end tests share: one running demo, and one browser, handed to test methods as parameters.
@NullMarked
package org.duijie.client.junit;

import org.jspecify.annotations.NullMarked;
