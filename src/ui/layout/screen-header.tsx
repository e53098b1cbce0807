import { TouchButton } from '../controls/touch-button.tsx';
import { CheckIcon, LogOutIcon } from '../icons/interface-icons.tsx';
import { StatusPill, type StatusPillProps } from './status-pill.tsx';

export interface ScreenHeaderProps {
  /** The owner of the terminal: the product, or the chosen caisse. */
  readonly organisation: string;
  readonly site?: string | undefined;
  readonly network?: StatusPillProps | undefined;
  /** Already worded: « 14 h 06 ». */
  readonly time?: string | undefined;
  /** While somebody's account is open: that it is, without a name. */
  readonly account?: { readonly label: string; readonly signOut: HeaderAction } | undefined;
  /** What closes the account stands elsewhere: in the bar, within reach (A23). */
  readonly isSignOutElsewhere?: boolean | undefined;
}

interface HeaderAction {
  readonly label: string;
  readonly onPress: () => void;
}

/** Who and where, network state, time: on every screen, in the same place. An open account stands where the site did. */
export function ScreenHeader(props: ScreenHeaderProps) {
  const { organisation, site, network, time, account, isSignOutElsewhere = false } = props;
  return (
    <header class="screen-header">
      <div class="screen-header-place">
        <p class="screen-header-organisation">{organisation}</p>
        {account ? (
          <p class="screen-header-account">
            <CheckIcon />
            <span>{account.label}</span>
          </p>
        ) : (
          site !== undefined && <p class="screen-header-site">{site}</p>
        )}
      </div>
      <div class="screen-header-state">
        {network && <StatusPill {...network} />}
        {time !== undefined && <p class="screen-header-time">{time}</p>}
        {account && !isSignOutElsewhere && (
          <TouchButton class="screen-header-sign-out" onPress={() => account.signOut.onPress()}>
            <LogOutIcon />
            <span>{account.signOut.label}</span>
          </TouchButton>
        )}
      </div>
    </header>
  );
}
