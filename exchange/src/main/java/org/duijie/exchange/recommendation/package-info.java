/// 为我推荐: challenges for a researcher who has claimed their profile.
///
/// A profile belongs to nobody until an account claims it and the profile's unit confirms
/// ([org.duijie.exchange.recommendation.ProfileClaims]). From then on its person gets a list that remembers
/// ([org.duijie.exchange.recommendation.Recommendations]): a batch a day, which stays as it is however often it is
/// read, and in which nothing comes twice unless it changed. They dismiss with a coded reason, take it back, and
/// leave the personal list for the plain one in one step.
///
/// An unclaimed profile, made of public data, gets nothing. Who objects to it is erased, and stays out.
@org.jspecify.annotations.NullMarked
package org.duijie.exchange.recommendation;
