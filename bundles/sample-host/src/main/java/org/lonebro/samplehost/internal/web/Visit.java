// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import org.lonebro.samplehost.internal.web.Sessions.Session;

/**
 * What every page of somebody logged in needs to know.
 *
 * @param root the path all addresses start with, without a slash at its end
 */
record Visit(Session session, Words words, String root) {
    /** The hidden field without which no form is accepted. */
    void formToken(Html html) {
        html.empty("input", "type", "hidden", "name", "token", "value", session.formToken());
    }
}
