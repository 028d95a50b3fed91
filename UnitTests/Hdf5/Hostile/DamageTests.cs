using TfNet.UnitTests.Hdf5.Reading;

namespace TfNet.UnitTests.Hdf5.Hostile;

/// <summary>
/// Files that were cut off or changed: what is read is read, and the rest is an error that names file and place, within little memory. <see cref="CampaignTests"/> draws more of them.
/// </summary>
public class DamageTests
{
    public static TheoryData<string> Names => [.. Recorded.All.Where(static name => Recorded.File(name).Length < 30_000)];

    [Theory, MemberData(nameof(Names))]
    public void A_file_that_is_cut_off_is_refused(string name)
    {
        var whole = Recorded.File(name);
        for (var length = 0; length < whole.Length; length += whole.Length < 9000 || length < 1000 ? 1 : 29)
        {
            var (read, refused) = Survey.Of(whole, length);
            Assert.True(read == 0 && refused == 1, $"{name} cut to {length} bytes was read.");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_changed_byte_is_noticed_or_gives_other_data(string name)
    {
        var file = new DamagedFile(Recorded.File(name));
        for (var (i, kind) = (0, 0); i < file.Length; i += Math.Max(1, file.Length / 400), kind += 3)
            file.Check(name, i, Damage.Bytes[kind % Damage.Bytes.Length], repair: kind % 2 == 0);
    }

    [Theory, MemberData(nameof(Names))]
    public void Changed_sizes_and_addresses_are_noticed_or_give_other_data(string name)
    {
        var file = new DamagedFile(Recorded.File(name));
        for (var (i, kind) = (0, 0); i < file.Length; i += Math.Max(1, file.Length / 200), kind++)
            file.Check(name, i, Damage.Numbers[kind % Damage.Numbers.Length], repair: kind % 2 == 0);
    }
}
