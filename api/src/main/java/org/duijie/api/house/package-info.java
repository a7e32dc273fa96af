/// The wiring: one open data folder with everything that works on it. Nothing here knows HTTP or the command line.
@org.jspecify.annotations.NullMarked
package org.duijie.api.house;
