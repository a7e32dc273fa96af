/// The API: generated interfaces answered, records of the domain turned into the models of the contract.
@org.jspecify.annotations.NullMarked
package org.duijie.api.rest;
