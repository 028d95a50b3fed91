using System.Globalization;
using TfNet.UnitTests.Hdf5.Reading;

namespace TfNet.UnitTests.Hdf5.Hostile;

/// <summary>Damage that is drawn at random, one to three places of a file at once: a thousand in the tests, and for as many minutes as <c>HDF5_CAMPAIGN</c> says: <c>HDF5_CAMPAIGN=30 dotnet TfNet.Hdf5.Tests.dll -class '*CampaignTests'</c>.</summary>
public class CampaignTests
{
    private const int Few = 1000;

    [Fact]
    public void Damage_is_noticed_or_gives_other_data()
    {
        var asked = Environment.GetEnvironmentVariable("HDF5_CAMPAIGN");
        var minutes = asked is null ? 0 : double.Parse(asked, CultureInfo.InvariantCulture);
        var seed = asked is null ? 12 : Environment.TickCount;
        var end = DateTime.UtcNow.AddMinutes(minutes);
        var random = new Random(seed);
        (string Name, DamagedFile File)[] files = [.. Recorded.All.Where(name => Recorded.File(name).Length < (asked is null ? 15_000 : 400_000)).Select(static name => (name, new DamagedFile(Recorded.File(name))))];
        Damage[] kinds = [.. Damage.Bytes, .. Damage.Numbers];
        var count = 0;
        while (count < Few || DateTime.UtcNow < end)
        {
            var (name, file) = files[random.Next(files.Length)];
            var places = new (int, Damage)[random.Next(1, 4)];
            for (var i = 0; i < places.Length; i++)
                places[i] = (random.Next(file.Length), kinds[random.Next(kinds.Length)]);
            file.Check(name, places, repair: random.Next(3) > 0);
            count++;
        }
        if (asked is not null)
            Console.WriteLine($"{count} damaged files, seed {seed}");
    }
}
