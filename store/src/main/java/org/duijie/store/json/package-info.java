/// Records as JSON, the form in which the house keeps them for decades.
///
/// The door is [org.duijie.store.json.RecordJson]. The domain carries no annotations: everything that JSON needs to
/// know
/// about it is said here. Three rules hold for every record:
///
/// - **One record, one text.** Keys are sorted and sets are ordered, so equal records give equal bytes on every run,
/// and a
///   digest of them means something.
/// - **What says nothing is not written.** Empty text, empty lists, unknown ids and unknown dates are left out. This
/// keeps
///   bodies short, and a text or list that a later release adds changes no digest of an older record.
/// - **Reading is generous.** A key that this release does not know is ignored; a key that is missing means “nothing
/// known”:
///   empty text, an empty list, the `UNKNOWN` or `OTHER` of an enum. Where openness is at stake, missing means closed:
/// a
///   disclosure is then `OWNER`, a state `DRAFT`.
@org.jspecify.annotations.NullMarked
package org.duijie.store.json;
