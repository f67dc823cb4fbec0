/** The little of HTTP that the double needs over the JDK's server: requests, answers, routes, content negotiation. */
@NullMarked
package dev.stepup.kratosdouble.http;

import org.jspecify.annotations.NullMarked;
