/// What people do with the house: keep a catalogue, sign in, post challenges and have them matched.
@org.jspecify.annotations.NullMarked
package org.duijie.exchange;
