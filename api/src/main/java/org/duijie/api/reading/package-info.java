/// What one viewer may read of one record: the last gate before text leaves the house.
@org.jspecify.annotations.NullMarked
package org.duijie.api.reading;
