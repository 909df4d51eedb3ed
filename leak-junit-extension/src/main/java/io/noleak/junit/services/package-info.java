/**
 * The MySQL and the Redis that tests run on: from Docker, as embedded servers, or given. Real servers in every case; which
 * ones they were is said by {@link io.noleak.junit.services.Services#describe()}.
 */
@NullMarked
package io.noleak.junit.services;

import org.jspecify.annotations.NullMarked;
