/// What people see: the pages of the demo in a real Chromium.
@NullMarked
package org.duijie.client.browser;

import org.jspecify.annotations.NullMarked;
