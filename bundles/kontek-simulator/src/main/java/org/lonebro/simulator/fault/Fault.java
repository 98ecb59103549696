// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.fault;

/** The fault menu. What the amount of a rule means stands with each fault; 0 takes the default in brackets. */
public enum Fault {
    /** Every second employee of a page is left out; page and total say nothing of it. */
    TRUNCATED_PAGE("every second employee of a page is missing, total as if not", 0),
    /** 200 without a body. */
    EMPTY_BODY("200 with no body at all", 0),
    /** 200 with no employees and total 0. */
    EMPTY_PAGE("200 with an empty page and total 0", 0),
    /** Pages never hold more than the amount, whatever was asked for. */
    CAPPED_PAGE_SIZE("pages hold at most AMOUNT employees, whatever is asked for", 50),
    /** Every page holds the employees of page 1. */
    REPEATED_PAGE("every page holds the employees of page 1", 0),
    /** The total is too high by the amount; too low when it is negative. */
    WRONG_TOTAL("total is wrong by AMOUNT", 7),
    /** The total grows from page to page. */
    CHANGING_TOTAL("total grows by AMOUNT from page to page", 1),
    /** Pages come as a bare array. */
    BARE_ARRAY("a bare array instead of the page object", 0),
    /** 429 with Retry-After in seconds. */
    TOO_MANY_REQUESTS("429 with Retry-After: AMOUNT seconds", 1),
    /** 429 when more than the amount of calls came within a second. */
    RATE_LIMIT("429 with Retry-After: 1 for calls above AMOUNT in any second", 10),
    /** 503 with Retry-After in seconds. */
    UNAVAILABLE("503 with Retry-After: AMOUNT seconds", 1),
    /** 503 with Retry-After as an HTTP date. */
    UNAVAILABLE_UNTIL("503 with Retry-After as an HTTP date AMOUNT seconds ahead", 2),
    /** 500 with a page of text. */
    SERVER_ERROR("500", 0),
    /** The answer waits. */
    SLOW("the answer waits AMOUNT milliseconds", 1_000),
    /** Half the body comes, then the connection is closed. */
    DROPPED_CONNECTION("the connection is closed in the middle of the body", 0),
    /** The call takes effect, the connection is closed without an answer. */
    LOST_ANSWER("the call takes effect, then the connection is closed without an answer", 0),
    /** The connection is closed before the call takes effect. */
    LOST_CALL("the connection is closed before the call takes effect", 0),
    /** The body ends early though its length is right. */
    MALFORMED_JSON("the JSON is broken off", 0),
    /** The body is ISO-8859-1 and says UTF-8. */
    WRONG_ENCODING("the body is ISO-8859-1 and says it is UTF-8", 0),
    /** A web page where JSON was asked for. */
    HTML("200 with a web page instead of JSON", 0),
    /** 302 to another host. */
    REDIRECT("302 to another host", 0),
    /** One employee carries a field of the amount of megabytes. */
    HUGE_FIELD("the first employee carries a field of AMOUNT megabytes", 5),
    /** Other people under the same ids. */
    OTHER_CUSTOMER("another customer's people under the same ids", 0),
    /** 401: the password has expired. */
    EXPIRED_PASSWORD("401, the password has expired", 0),
    /** 403 for each read. */
    NO_READ_RIGHT("403 for reading, the user's role does not allow it", 0),
    /** 403 for each write. */
    NO_WRITE_RIGHT("403 for writing, the user's role does not allow it", 0),
    /** 409 for each update. */
    CHANGED_MEANWHILE("409 for updates, the record was changed meanwhile", 0),
    /** 422 for each write. */
    REFUSED("422 for writes", 0),
    /** Updates are answered with 200 and forgotten. */
    FORGOTTEN_WRITE("updates are answered with 200 and forgotten", 0);

    private final String text;
    private final int defaultAmount;

    Fault(String text, int defaultAmount) {
        this.text = text;
        this.defaultAmount = defaultAmount;
    }

    /** What it does, for people. */
    public String text() {
        return text;
    }

    /** The amount used when a rule says 0. */
    public int defaultAmount() {
        return defaultAmount;
    }
}
