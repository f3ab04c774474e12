import { TOTP } from 'otpauth';
import { sql } from '#db/client/client';
import { newSecret } from '#lib/account/second-factor';

export const aSession = async (user: number): Promise<string> => {
  const [session] = await sql()`insert into sessions (user_id) values (${user}) returning id`;
  return session?.['id'];
};
export const aSecret = async (user: number, isOn: boolean): Promise<TOTP> => {
  const secret = newSecret();
  await sql()`update users set second_factor_secret = ${secret},
    second_factor_at = case when ${isOn} then now() end where id = ${user}`;
  return new TOTP({ secret });
};
