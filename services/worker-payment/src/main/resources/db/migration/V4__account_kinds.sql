-- Every kind of account and of transaction there is. The rows that exist satisfied the narrower lists, so nothing is
-- looked at again.
alter table account drop constraint account_kind_check;
alter table account add constraint account_kind_check check (kind in (
    'BANK', 'CLIENT_FUNDS', 'CLIENT_ESCROW', 'WORKER_PENDING', 'WORKER_PAYABLE', 'PAYOUT_TRANSIT', 'PLATFORM_FEE',
    'TOP_UP_FUND', 'TAX_WITHHELD', 'FX_CLEARING', 'ROUNDING')) not valid;

alter table ledger_transaction drop constraint ledger_transaction_type_check;
alter table ledger_transaction add constraint ledger_transaction_type_check check (type in (
    'DEPOSIT', 'RESERVATION', 'ACCRUAL', 'RELEASE', 'REVERSAL', 'TOP_UP', 'BONUS', 'CORRECTION', 'PAYOUT',
    'PAYOUT_SETTLED', 'PAYOUT_FAILED', 'FEE', 'TAX', 'CONVERSION', 'ROUNDING')) not valid;
