/// What the house writes down about itself, on standard error: warnings, failures, and on request a line for each
/// request.
///
/// [org.duijie.api.log.Logs] is the door. Whoever logs uses `System.Logger`; libraries use SLF4J or java.util.logging;
/// all of it meets in Logback, and nowhere else does the program know it. A line is made by one of two encoders,
/// `TextLines` for people and `JsonLines` for machines. Both keep three promises: an event is one entry that nothing
/// logged can split or forge, the message of an exception is left out (those of drivers and parsers quote what was sent
/// or stored), and what looks like a secret or an address of a person is taken out of every other message
/// (`Redaction`).
///
/// Which request a line belongs to stands in the [org.duijie.api.log.Trail] that the web edge lays.
@org.jspecify.annotations.NullMarked
package org.duijie.api.log;
