using System.Text.Json;
using System.Text.Json.Serialization;
using TfNet.Engine;

namespace Tensorflow.Exercise;

/// <summary>A state file: what the run was asked for, where the training stands, and which file holds its arrays.</summary>
/// <param name="Version">The version of the file's form.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Seed">The seed that was asked for.</param>
/// <param name="Epochs">The epochs that were asked for.</param>
/// <param name="Quick">Whether little data was asked for.</param>
/// <param name="Weights">What the run was asked to begin with, where the model was trained before.</param>
/// <param name="Arrays">The file of the arrays.</param>
/// <param name="ArraysSha256">Its hash.</param>
/// <param name="State">Where the training stands.</param>
/// <param name="Sha256">The hash of this document without it.</param>
internal sealed record StateDocument(
    int Version, string Model, long? Seed, int? Epochs, bool Quick, string? Weights, string Arrays, string ArraysSha256, TrainingState State, string Sha256 = "")
{
    /// <summary>The form of today.</summary>
    public const int Today = 3;

    /// <summary>The file of a document, sealed by its hash.</summary>
    public byte[] ToFile() => Serialize(this with { Sha256 = Hash() });

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no state of today's version, or was altered.</exception>
    /// <exception cref="JsonException">It is not JSON of this kind.</exception>
    public static StateDocument FromFile(ReadOnlySpan<byte> file)
    {
        var document = JsonSerializer.Deserialize(file, StateJson.Default.StateDocument);
        if (document is not { Version: Today, State.History: { } history } || history.Values.Any(static values => values is null))
            throw new InvalidDataException($"the file is not a training state of version {Today}.");
        return document.Hash() == document.Sha256 ? document : throw new InvalidDataException("its checksum does not match: the file was altered or is damaged.");
    }

    private string Hash()
    {
        var digest = new Sha256();
        digest.Append(Serialize(this with { Sha256 = "" }));
        return digest.Finish();
    }

    private static byte[] Serialize(StateDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, StateJson.Default.StateDocument);
}

/// <summary>The state files' JSON, by generated code.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(StateDocument))]
internal sealed partial class StateJson : JsonSerializerContext;
