// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.http;

import java.util.List;
import org.lonebro.simulator.Call;
import org.lonebro.simulator.FaultRule;

/** Where the faults of a call come from and where the call is written down. */
public interface Desk {
    /** The rules that hit this call; counted rules are used up by asking. */
    List<FaultRule> take(String method, String path, int page);

    long nextNumber();

    void add(Call call);
}
