// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.call;

/**
 * What a caller must show.
 *
 * @param user name of the payroll user
 * @param password of the payroll user
 * @param apiKey goes in the header X-Api-Key
 */
public record Credentials(String user, String password, String apiKey) {
    @Override
    public String toString() {
        return "Credentials[user=" + user + ", password=***, apiKey=***]";
    }
}
